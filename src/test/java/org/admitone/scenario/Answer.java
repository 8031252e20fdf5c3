package org.admitone.scenario;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server answered.
public record Answer(int status, String body, HttpResponse<String> raw) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /// `admitted`, `wait`, or the problem's code.
    public String outcome() {
        JsonNode json = json();
        return json.path("outcome").asString(json.path("code").asString(""));
    }

    public boolean admitted() {
        return status == 200 && outcome().equals("admitted");
    }

    public String ticket() {
        return json().required("ticket").stringValue();
    }

    public String seat() {
        return json().required("seat").stringValue();
    }
}
