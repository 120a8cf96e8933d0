package io.districtoffice.embedded.store;

/** A document that goes from the file to the client as the bytes it was stored with. */
record RawBson(byte[] bytes) {}
