package io.districtoffice.document.dispatch.model;

/** What people do with a dispatch. */
public enum DispatchCommand {
    DELIVER("deliver"),
    SIGN_FOR("sign-for"),
    REFUSE("refuse"),
    RETURN("return"),
    RECALL("recall"),
    RESEND("resend"),
    EXCUSE("excuse");

    private final String path;

    DispatchCommand(String path) {
        this.path = path;
    }

    /** As in its address. */
    public String path() {
        return path;
    }
}
