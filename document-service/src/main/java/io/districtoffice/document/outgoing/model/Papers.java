package io.districtoffice.document.outgoing.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the elements of a document on a paper. */
final class Papers {
    private Papers() {}

    static Paper of(OutgoingDocument document, @Nullable CodeOfOffice code) {
        Content content = document.content();
        var registration = document.registration();
        var issuers = content.issuers().stream().map(Issuer::name).toList();
        return new Paper(
                content.format(),
                content.genre(),
                content.direction(),
                registration == null ? null : registration.firstCopyNo(),
                content.secrecy().level(),
                content.secrecy().period(),
                content.urgency(),
                code == null ? "" : code.mark(),
                registration == null ? null : registration.docNo(),
                signers(document),
                content.title(),
                content.mainTo().stream().map(Recipient::name).toList(),
                content.body(),
                content.annexes().stream().map(Annex::title).toList(),
                issuers,
                document.docDate(),
                document.sealing() == null || document.sealing().seal() == null ? List.of() : issuers,
                content.note(),
                content.annexes(),
                content.cc().stream().map(Recipient::name).toList(),
                code == null ? null : code.printedBy(),
                document.printing() == null ? null : document.printing().on());
    }

    /** The lead organ's signer, then the heads of the other issuing organs as they agreed (R12). */
    private static List<String> signers(OutgoingDocument document) {
        var names = new ArrayList<String>();
        if (document.signature() != null) {
            names.add(document.signature().signer().shown());
        }
        document.content().issuers().stream()
                .skip(1)
                .flatMap(issuer -> document.asked().stream()
                        .filter(one -> one.unit().equals(issuer.unit()) && one.by() != null)
                        .filter(one -> one.answer() == Countersign.Answer.AGREED))
                .forEach(one -> names.add(one.by().shown()));
        return List.copyOf(names);
    }
}
