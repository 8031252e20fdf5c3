package org.admitone.provider.zoom;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ZoomSettings.class, EmbeddingSettings.class})
class ZoomConfiguration {
}
