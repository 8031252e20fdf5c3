package org.admitone.provider.zoom.inbox;

import java.util.List;
import org.admitone.platform.SealedSecrets;
import org.admitone.platform.SecretKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The inbox's seal, and the secrets that an operator keeps in the settings rather than in the account.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {

    /// Bodies hold names and addresses of people.
    @Bean
    InboxSeal inboxSeal(SecretKeys keys) {
        return new InboxSeal(new SealedSecrets(keys, "zoom inbox"));
    }

    @Bean
    WebhookSecrets configuredWebhookSecrets(InboxSettings settings) {
        List<WebhookSecret> secrets = settings.secrets().stream().map(WebhookSecret::of).toList();
        return () -> secrets;
    }
}
