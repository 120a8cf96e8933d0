package io.districtoffice.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleFilesTest {

    private static ConsoleFiles files(String folder, boolean demo) {
        return ConsoleFiles.read(ConsoleFilesTest.class.getClassLoader(), folder, demo);
    }

    private static String page(boolean demo) {
        var page = files("test-console", demo).page("/desk").orElseThrow();
        return new String(page.forms().get(page.coding("br, gzip")), StandardCharsets.UTF_8);
    }

    @Test
    void the_page_may_tell_the_accounts_only_in_the_demo() {
        assertThat(page(true)).contains("content=\"true\"").doesNotContain("content=\"false\"");
        assertThat(page(false)).contains("content=\"false\"");
    }

    @Test
    void without_its_jar_there_is_no_console() {
        var none = files("not-there", true);
        assertThat(none.page("/")).isEmpty();
        assertThat(none.asset("/assets/app-1a2b.js")).isEmpty();
    }
}
