package org.admitone.console;

import org.admitone.school.SchoolDefaults;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The house's own settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchoolSettings.class)
class HouseConfiguration {

    @Bean
    SchoolDefaults schoolDefaults(SchoolSettings settings) {
        return new SchoolDefaults(settings.name(), settings.clockOnTheWall(), settings.language());
    }
}
