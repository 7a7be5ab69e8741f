package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// What a side says of itself when an association is opened (PS3.8, 9.3.2 and 9.3.3).
///
/// @param sender who says it: the requestor asks, the acceptor agrees
/// @param callingAe application entity title of the requestor
/// @param calledAe application entity title of the acceptor
/// @param implementationClassUid names the sender's software (PS3.7, D.3.3.2); its root the maker
/// @param implementationVersion the sender's own name for its version; empty when it gives none
/// @param services abstract syntaxes that the requestor proposes: what it can do; empty for the
///   acceptor, who only answers
/// @param transferSyntaxes encodings that the sender proposes or accepts
public record DicomAssociation(
        DicomRole sender,
        String callingAe,
        String calledAe,
        String implementationClassUid,
        String implementationVersion,
        List<String> services,
        List<String> transferSyntaxes)
        implements Observation {
    public DicomAssociation {
        services = List.copyOf(services);
        transferSyntaxes = List.copyOf(transferSyntaxes);
    }

    @Override
    public String protocol() {
        return DicomProtocol.NAME;
    }
}
