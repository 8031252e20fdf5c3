package org.admitone.console;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// The house's own settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchoolSettings.class)
class HouseConfiguration {}
