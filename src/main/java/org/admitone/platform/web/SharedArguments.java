package org.admitone.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.admitone.platform.CalendarReach;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What every controller may take as an argument.
@Configuration(proxyBeanMethods = false)
class SharedArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RevisionArgument());
    }

    /// A moment that no calendar reaches cannot be read, like any other text that is none.
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(Instant.class, (Instant at, Locale _) -> at.toString(), (text, _) -> CalendarReach.within(Instant.parse(text)));
    }
}
