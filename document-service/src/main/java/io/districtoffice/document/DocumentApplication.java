package io.districtoffice.document;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Documents in and out: where is it now, and since when. */
@SpringBootApplication
@Import(Platform.class)
public class DocumentApplication {

    public static void main(String[] args) {
        OfficeApplication.run(DocumentApplication.class, "document-service", args);
    }
}
