package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GeneratedPagesTest {

    /** {@code -Doffice.contracts.write=true} writes them. */
    @TestFactory
    Stream<DynamicTest> the_pages_made_from_the_command_tables_are_fresh() {
        Path docs = ContractFiles.folder().resolve("../../../../../docs").normalize();
        return GeneratedPages.all().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    Path file = docs.resolve(page.getKey());
                    if (Boolean.getBoolean(PermissionsFile.WRITE)) {
                        write(file, page.getValue());
                    }
                    assertThat(Files.isRegularFile(file) ? ContractFiles.text(file) : "")
                            .as(
                                    "docs/%s is stale: run this test once with -D%s=true",
                                    page.getKey(), PermissionsFile.WRITE)
                            .isEqualTo(page.getValue());
                }));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
