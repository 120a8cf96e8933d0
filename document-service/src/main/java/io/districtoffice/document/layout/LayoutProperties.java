package io.districtoffice.document.layout;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code OFFICE_LAYOUT_FONTS} and so on.
 *
 * @param fonts a folder with fonts of the office for PDF: see {@link OwnFaces}
 * @param fang  to {@code song}: names of the faces in Word documents, where the reader's machine has them
 */
@ConfigurationProperties("office.layout")
record LayoutProperties(
        @Nullable Path fonts,
        @DefaultValue("仿宋_GB2312") String fang,
        @DefaultValue("方正小标宋简体") String biao,
        @DefaultValue("黑体") String hei,
        @DefaultValue("楷体_GB2312") String kai,
        @DefaultValue("宋体") String song) {

    private static final int LONGEST_NAME = 60;

    LayoutProperties {
        for (String name : new String[] {fang, biao, hei, kai, song}) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("office.layout needs names of fonts of 1 to 60 characters");
            }
        }
    }
}
