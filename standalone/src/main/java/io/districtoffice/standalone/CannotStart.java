package io.districtoffice.standalone;

/** A reason, in Chinese and English, why the system does not start. */
final class CannotStart extends RuntimeException {
    CannotStart(String reason) {
        super(reason);
    }
}
