package io.districtoffice.directory;

/** A reason, in Chinese and English, why the directory does not start; told without a stack trace. */
public final class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
