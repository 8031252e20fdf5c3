package org.admitone.provider.rooms;

import java.util.List;
import java.util.stream.IntStream;
import org.admitone.platform.ServerSettings;
import org.admitone.provider.rooms.janus.JanusEngine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the media engine. Another kind of engine would be chosen here.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomsSettings.class)
class RoomsConfiguration {

    @Bean(destroyMethod = "close")
    Engines mediaEngines(RoomsSettings settings, ServerSettings server) {
        int count = settings.enabled() ? settings.engines() : 0;
        List<JanusEngine> engines = IntStream.range(0, count)
                .mapToObj(number -> new JanusEngine(settings, server.data().resolve("janus/" + number), number)).toList();
        engines.forEach(JanusEngine::start);
        return new Engines(engines);
    }

    @Bean
    EnginePool enginePool(Engines engines) {
        return new EnginePool(List.copyOf(engines.all()));
    }

    /// The engines of this node, started and stopped with it.
    record Engines(List<JanusEngine> all) implements AutoCloseable {
        @Override
        public void close() {
            all.parallelStream().forEach(JanusEngine::close);
        }
    }
}
