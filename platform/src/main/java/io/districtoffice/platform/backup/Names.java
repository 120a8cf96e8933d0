package io.districtoffice.platform.backup;

import io.districtoffice.platform.attachment.Attachments;
import java.util.regex.Pattern;

/** Names of the files in an archive; none of another form is written or read, so that none leads out of a folder. */
final class Names {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_SUM = "manifest.sha256";
    static final String KEYS = "keys/";

    static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    static final Pattern COLLECTION = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    static final Pattern ATTACHMENT =
            Pattern.compile(Attachments.FOLDER + "/[a-z][a-z0-9-]{0,62}/[0-9a-f]{2}/[0-9a-f]{64}\\.[0-9a-z]{26}");
    static final Pattern KEY = Pattern.compile("keys/[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Names() {}

    static String documents(String service, String collection) {
        return "services/" + service + "/" + collection + ".bson";
    }

    static String attachments(String service) {
        return Attachments.FOLDER + "/" + service + "/";
    }

    static boolean isFile(String name) {
        return ATTACHMENT.matcher(name).matches() || KEY.matcher(name).matches();
    }
}
