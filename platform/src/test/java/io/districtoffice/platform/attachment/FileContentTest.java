package io.districtoffice.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileContentTest {

    private static final String CHINESE = "关于做好防汛工作的情况\r\n一、基本情况";

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload.part"), content);
    }

    private static byte[] sampleOf(FileKind kind) {
        return switch (kind) {
            case PDF -> SampleFiles.pdf();
            case PNG -> SampleFiles.png();
            case JPG -> SampleFiles.jpg();
            case MP4 -> SampleFiles.mp4();
            case OFD -> SampleFiles.ofd();
            case DOCX -> SampleFiles.docx();
            case XLSX -> SampleFiles.xlsx();
            case PPTX -> SampleFiles.pptx();
            case DOC, WPS -> SampleFiles.doc();
            case XLS, ET -> SampleFiles.xls();
            case TXT -> CHINESE.getBytes(StandardCharsets.UTF_8);
        };
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_known_by_its_content(FileKind kind) {
        assertThatCode(() -> FileContent.check(kind, file(sampleOf(kind)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void no_kind_passes_for_another(FileKind kind) throws IOException {
        for (FileKind other : FileKind.values()) {
            if (!Arrays.equals(sampleOf(other), sampleOf(kind))) {
                assertRefused(other, sampleOf(kind), "attachment-content-differs");
            }
        }
    }

    private void assertRefused(FileKind kind, byte[] content, String code) {
        assertThatThrownBy(() -> FileContent.check(kind, file(content)))
                .as("%s as %s", new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1), kind)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(FileKind.DOCX, SampleFiles.docxWithMacros(), "attachment-has-macros"),
                Arguments.of(FileKind.DOCX, SampleFiles.docm(), "attachment-has-macros"),
                Arguments.of(FileKind.DOC, SampleFiles.docWithMacros(), "attachment-has-macros"),
                Arguments.of(FileKind.DOCX, SampleFiles.plainZip(), "attachment-content-differs"),
                Arguments.of(FileKind.OFD, SampleFiles.plainZip(), "attachment-content-differs"),
                Arguments.of(FileKind.DOCX, SampleFiles.crowdedZip(), "attachment-content-differs"),
                Arguments.of(FileKind.DOCX, Arrays.copyOf(SampleFiles.docx(), 60), "attachment-content-differs"),
                Arguments.of(FileKind.DOC, SampleFiles.msi(), "attachment-content-differs"),
                Arguments.of(FileKind.DOC, Arrays.copyOf(SampleFiles.doc(), 600), "attachment-content-differs"),
                Arguments.of(FileKind.PDF, SampleFiles.executable(), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, SampleFiles.executable(), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, utf8("<svg onload=\"alert(1)\"/>"), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, utf8("\ufeff \n<!DOCTYPE html>"), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, utf8("{\\rtf1 x}"), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, utf8("#!/bin/sh\nrm -rf /"), "attachment-content-differs"),
                Arguments.of(FileKind.TXT, new byte[] {(byte) 0xff, (byte) 0xff, 'a'}, "attachment-content-differs"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_acts_hides_or_is_damaged_is_refused(FileKind kind, byte[] content, String code) {
        assertRefused(kind, content, code);
    }

    @Test
    void a_bomb_is_refused_by_what_its_directory_says() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("[Content_Types].xml", "x".repeat(1 << 20), "word/document.xml", "x"));
        // the uncompressed size of each entry in the directory becomes 2 GB
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, 0x7fffffff);
            }
        }
        assertRefused(FileKind.DOCX, zip, "attachment-content-differs");
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void text_is_taken_in_the_charsets_of_an_office(Charset charset) {
        assertThatCode(() -> FileContent.check(FileKind.TXT, file(CHINESE.getBytes(charset))))
                .doesNotThrowAnyException();
    }

    static Stream<Charset> charsets() {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
