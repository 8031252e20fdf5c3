package org.admitone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server's way in.
@SpringBootApplication
public class AdmitOne {

    public static void main(String[] arguments) {
        SpringApplication.run(AdmitOne.class, arguments);
    }
}
