package io.districtoffice.inforeport.bulletin;

/** An id with the name that people know. */
record Named(String id, String name) {}
