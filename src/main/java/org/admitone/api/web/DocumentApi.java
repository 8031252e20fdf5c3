package org.admitone.api.web;

import org.admitone.api.document.ApiDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The OpenAPI document, for whoever holds a key; the same stands in `docs/openapi.json` for everybody.
@RestController
class DocumentApi {

    private final byte[] document = ApiDocument.json();

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
