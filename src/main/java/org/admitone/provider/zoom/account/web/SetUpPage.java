package org.admitone.provider.zoom.account.web;

import java.util.List;
import org.admitone.console.Answer;
import org.admitone.console.Chip;
import org.admitone.console.Choice;
import org.admitone.console.Form;
import org.admitone.console.Frame;
import org.admitone.platform.words.Words;
import org.admitone.provider.zoom.account.NameMode;

/// The school's account at Zoom. No secret ever stands in it.
///
/// @param webhookUrl to be entered at Zoom
/// @param scopes     one a line, to be pasted at Zoom
/// @param events     to be ticked at Zoom
/// @param set        whether an account is stored
/// @param kept       which secrets are stored, in words
/// @param embedding  whether classes are shown on our own page as things stand, in words
/// @param trial      what the test meeting just showed; empty: none was held now
public record SetUpPage(Frame frame, Answer answer, Form form, String webhookUrl, String scopes, String events, boolean set, String kept, String embedding,
                        List<Host> hosts, List<Found> findings, String checked, List<Found> trial) {

    /// @param more   its masked address, and how many meetings it can hold at a time
    /// @param usable whether staff chose it
    public record Host(String id, String name, String more, Chip licence, boolean usable) {}

    public record Found(Chip level, String sentence, String next) {}

    public SetUpPage {
        hosts = List.copyOf(hosts);
        findings = List.copyOf(findings);
        trial = List.copyOf(trial);
    }

    public List<Choice> names() {
        Words words = frame.words();
        return List.of(new Choice(NameMode.ROSTER.name(), words.say("zoom-setup.names-roster"), words.say("zoom-setup.names-roster-more")),
                new Choice(NameMode.PSEUDONYM.name(), words.say("zoom-setup.names-number"), words.say("zoom-setup.names-number-more")));
    }

    public List<Choice> trialHosts() {
        return hosts.stream().map(host -> new Choice(host.id(), host.name(), "")).toList();
    }
}
