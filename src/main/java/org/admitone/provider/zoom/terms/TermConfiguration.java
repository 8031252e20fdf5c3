package org.admitone.provider.zoom.terms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TermSettings.class)
class TermConfiguration {
}
