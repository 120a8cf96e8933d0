/** The first three administrators of a directory in which nobody is yet ({@code ./office init}). */
@org.jspecify.annotations.NullMarked
package io.districtoffice.directory.first;
