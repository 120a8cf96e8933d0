package io.districtoffice.platform.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that are taken (architecture.md §6); everything else is refused, archives and macro formats among it. */
enum FileKind {
    PDF(Form.MAGIC, "application/pdf", "pdf"),
    PNG(Form.MAGIC, "image/png", "png"),
    JPG(Form.MAGIC, "image/jpeg", "jpg", "jpeg"),
    MP4(Form.VIDEO, "video/mp4", "mp4"),
    OFD(Form.ZIP, "application/ofd", "ofd"),
    DOCX(Form.ZIP, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Form.ZIP, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Form.ZIP, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC(Form.COMPOUND, "application/msword", "doc"),
    XLS(Form.COMPOUND, "application/vnd.ms-excel", "xls"),
    WPS(Form.COMPOUND, "application/wps-office.wps", "wps"),
    ET(Form.COMPOUND, "application/wps-office.et", "et"),
    TXT(Form.TEXT, "text/plain", "txt");

    /** How the content is told apart. */
    enum Form {
        MAGIC,
        VIDEO,
        ZIP,
        COMPOUND,
        TEXT
    }

    private static final Map<String, FileKind> BY_EXTENSION = Arrays.stream(values())
            .flatMap(kind -> kind.extensions.stream().map(extension -> Map.entry(extension, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Form form;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(Form form, String mediaType, String... extensions) {
        this.form = form;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileKind> ofExtension(String lowerCase) {
        return Optional.ofNullable(BY_EXTENSION.get(lowerCase));
    }

    Form form() {
        return form;
    }

    String mediaType() {
        return mediaType;
    }
}
