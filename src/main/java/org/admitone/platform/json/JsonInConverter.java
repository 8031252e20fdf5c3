package org.admitone.platform.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;

/// Lets a controller take `@RequestBody JsonIn`.
@Component
final class JsonInConverter implements HttpMessageConverter<JsonIn> {

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType media) {
        return type == JsonIn.class && (media == null || MediaType.APPLICATION_JSON.isCompatibleWith(media))
                && (media == null || media.getCharset() == null || StandardCharsets.UTF_8.equals(media.getCharset()));
    }

    @Override
    public boolean canWrite(Class<?> type, @org.jspecify.annotations.Nullable MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public JsonIn read(Class<? extends JsonIn> type, HttpInputMessage message) throws IOException {
        return StrictJson.read(message.getBody());
    }

    @Override
    public void write(JsonIn body, @org.jspecify.annotations.Nullable MediaType media, HttpOutputMessage message) {
        throw new UnsupportedOperationException("only read");
    }
}
