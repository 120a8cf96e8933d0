package io.districtoffice.platform.backup;

/** Why a backup or a restore is not made, in Chinese and English. */
public final class BackupRefused extends RuntimeException {

    public BackupRefused(String reason) {
        super(reason);
    }

    BackupRefused(String reason, Throwable cause) {
        super(reason + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")", cause);
    }
}
