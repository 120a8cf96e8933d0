package io.districtoffice.platform.attachment;

/**
 * A stored file, as its uploader is told.
 *
 * @param name for display only: no path, no control characters, at most 200 code points
 * @param size bytes
 * @param mediaType found by content
 * @param sha256 64 hex digits
 */
public record Attachment(String id, String name, long size, String mediaType, String sha256) {}
