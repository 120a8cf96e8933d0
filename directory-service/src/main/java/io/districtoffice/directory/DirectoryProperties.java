package io.districtoffice.directory;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the directory is told from outside.
 *
 * @param signingKeys OFFICE_SIGNING_KEYS: files of the current and, after a change, the previous key; with demo data they
 *     may be left out, then a key is made once in {@code OFFICE_DATA/keys}
 * @param demoBind OFFICE_DEMO_BIND: address at which the system is reached while demo is on
 */
@ConfigurationProperties("office.directory")
public record DirectoryProperties(@DefaultValue List<Path> signingKeys, @DefaultValue("127.0.0.1") String demoBind) {}
