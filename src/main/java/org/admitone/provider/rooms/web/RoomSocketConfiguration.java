package org.admitone.provider.rooms.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.admitone.session.SessionId;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.jspecify.annotations.Nullable;

/// Opens `/room/{session}/socket`. The handshake needs no credential (the first message brings it) but the right origin.
@Configuration(proxyBeanMethods = false)
class RoomSocketConfiguration {

    private static final Pattern PATH = Pattern.compile("/room/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/socket");

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSockets() {
        return factory -> factory.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
    }

    @Bean
    WebSocketHandlerMapping roomSocketMapping(RoomSocketHandler handler, RoomOrigins origins) {
        WebSocketHttpRequestHandler upgrade = new WebSocketHttpRequestHandler(handler, new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy()));
        upgrade.getHandshakeInterceptors().add(new Handshake(origins));
        WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
        mapping.setOrder(-1);
        mapping.setUrlMap(Map.of("/room/*/socket", upgrade));
        return mapping;
    }

    /// Refuses foreign pages and odd paths; remembers the session and the address.
    private record Handshake(RoomOrigins origins) implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
            if (!(request instanceof ServletServerHttpRequest servlet)) {
                return false;
            }
            Matcher path = PATH.matcher(servlet.getServletRequest().getRequestURI());
            if (!path.matches()) {
                response.setStatusCode(HttpStatus.NOT_FOUND);
                return false;
            }
            if (!origins.allows(servlet.getServletRequest())) {
                response.setStatusCode(HttpStatus.FORBIDDEN);
                return false;
            }
            attributes.put(RoomSocketHandler.SESSION, SessionId.of(path.group(1)));
            attributes.put(RoomSocketHandler.ADDRESS, origins.address(servlet.getServletRequest()));
            return true;
        }

        @Override
        public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception trouble) {}
    }
}
