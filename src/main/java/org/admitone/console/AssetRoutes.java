package org.admitone.console;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.jspecify.annotations.Nullable;

/// Serves style sheets and scripts: for a year below this build's prefix, never kept below another build's (two nodes of
/// different builds during an upgrade) or without a prefix.
@Configuration(proxyBeanMethods = false)
class AssetRoutes implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private final Assets assets;

    AssetRoutes(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.prefix() + "/**").addResourceLocations(FILES)
                .setUseLastModified(false)          // nobody asks again for what never changes
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/assets/*/**").addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true).addResolver(new BelowAnyPrefix());
        registry.addResourceHandler("/css/**").addResourceLocations(FILES + "css/").setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/js/**").addResourceLocations(FILES + "js/").setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/favicon.ico", "/favicon.svg").addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /// Takes the other build's hash off the path.
    private static final class BelowAnyPrefix extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws java.io.IOException {
            int slash = path.indexOf('/');
            return slash < 0 ? null : super.getResource(path.substring(slash + 1), location);
        }
    }
}
