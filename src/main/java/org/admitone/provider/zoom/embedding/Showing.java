package org.admitone.provider.zoom.embedding;

/// How a person's browser comes to show the class.
public sealed interface Showing {

    /// It follows the way's link. So does every host, and everybody where classes are not shown inside our page.
    record ByLink() implements Showing {}

    /// On our own page. Prints itself masked.
    record Here(Embedded with) implements Showing {}

    /// The school wants classes on our page alone, and this one cannot be shown there now. Its link is not an answer.
    record NotPossible() implements Showing {}
}
