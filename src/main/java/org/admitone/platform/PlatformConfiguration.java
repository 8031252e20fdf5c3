package org.admitone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The few things everything else is given: the clock and the keys.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerSettings.class)
public class PlatformConfiguration {

    /// The only clock (I10). Tests bring their own.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return systemClock();
    }

    /// For commands that run without the server.
    public static Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    SecretKeys secretKeys(ServerSettings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + settings.data() + " cannot be made", e);
        }
        return SecretKeys.inFile(settings.data().resolve("secret.key"));
    }
}
