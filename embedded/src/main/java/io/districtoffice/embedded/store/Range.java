package io.districtoffice.embedded.store;

/** Keys from {@code from} (included) to {@code to} (excluded); the first {@code fixed} bytes are the same in all. */
record Range(byte[] from, byte[] to, int fixed) {

    static final Range ALL = new Range(new byte[0], new byte[] {(byte) 0xFF}, 0);
}
