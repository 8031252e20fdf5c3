package org.admitone.platform.start;

import java.util.Objects;
import javax.sql.DataSource;
import org.admitone.platform.ServerSettings;
import org.admitone.platform.WarmUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// What stands between "listens" and "ready".
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StartConfiguration.class);

    @Bean
    FilterRegistrationBean<HealthFilter> healthFilter(Readiness readiness, DataSource dataSource) {
        FilterRegistrationBean<HealthFilter> registration = new FilterRegistrationBean<>(new HealthFilter(readiness, dataSource));
        registration.addUrlPatterns("/health");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    ApplicationRunner warmUps(ObjectProvider<WarmUp> warmUps, WebServerApplicationContext context, ServerSettings settings, Readiness readiness) {
        return arguments -> {
            WebServer web = Objects.requireNonNull(context.getWebServer());
            if (settings.warmUp()) {
                warmUps.orderedStream().forEach(warmUp -> attempt(warmUp, web.getPort()));
            }
            readiness.reached();
        };
    }

    /// A warm-up that fails costs speed, not the start.
    private static void attempt(WarmUp warmUp, int port) {
        try {
            warmUp.warmUp(port);
        } catch (Exception e) {
            LOG.warn("Warm-up {} failed; the first requests will be slower", warmUp.getClass().getSimpleName(), e);
        }
    }
}
