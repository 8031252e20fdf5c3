package org.admitone.hooks;

import java.util.random.RandomGenerator;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HookSettings.class)
class HookConfiguration {

    @Bean
    RetryPlan hookRetries() {
        return new RetryPlan(RandomGenerator.of("L64X128MixRandom"));
    }

    @Bean
    SecretKeeping hookSecrets(SecretKeys keys) {
        return new SecretKeeping(new SealedSecrets(keys, "webhook secrets"));
    }
}
