package org.admitone.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFlagsTest {

    @Test
    void each_flag_is_a_setting_in_either_spelling() {
        assertThat(StartFlags.toSettings(List.of("--port", "8081", "--address=0.0.0.0", "--data", "a folder",
                "--public-url=https://classes.example.org", "--set", "admitone.database.connections=32")))
                .containsExactly("--server.port=8081", "--server.address=0.0.0.0", "--admitone.data=a folder",
                        "--admitone.public-url=https://classes.example.org", "--admitone.database.connections=32");
        assertThat(StartFlags.toSettings(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 8080          | start does not know --prot. It knows --address, --port, --data, --public-url and --set name=value.
            start                | start does not know start. It knows --address, --port, --data, --public-url and --set name=value.
            --port               | --port needs a value, for example --port 8443.
            --port --data        | --port needs a value, for example --port 8443.
            --port eighty        | --port needs a number, not eighty, for example --port 8443.
            --set connections    | --set needs name=value, for example --set admitone.database.connections=32.
            """)
    void what_cannot_be_understood_is_explained(String flags, String advice) {
        assertThatThrownBy(() -> StartFlags.toSettings(List.of(flags.split(" ")))).isInstanceOf(Misuse.class).hasMessage(advice);
    }
}
