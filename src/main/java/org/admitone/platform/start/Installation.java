package org.admitone.platform.start;

import java.util.ArrayList;
import java.util.List;
import org.admitone.platform.PlatformConfiguration;
import org.admitone.platform.postgres.DatabaseConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// This installation's settings, keys and database without its web server, for commands that look into it
/// (`audit verify`). Uses the running server's embedded database where one runs, else starts it for the while.
public final class Installation implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @Import({DatabaseConfiguration.class, PlatformConfiguration.class})
    static class Parts {}

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param flags as for `start`; `--data` names the data directory
    public static Installation open(List<String> flags) {
        List<String> settings = new ArrayList<>(StartFlags.toSettings(flags));
        settings.add("--admitone.database.join=true");
        return new Installation(new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).logStartupInfo(false)
                .run(settings.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
