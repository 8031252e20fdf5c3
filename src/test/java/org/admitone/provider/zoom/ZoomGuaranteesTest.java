package org.admitone.provider.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.admitone.provider.Guarantee;
import org.admitone.provider.Need;
import org.admitone.provider.Strength;
import org.admitone.provider.zoom.ZoomGuarantees.Circumstances;
import org.admitone.provider.zoom.ZoomGuarantees.Embedding;
import org.admitone.provider.zoom.ZoomGuarantees.Removal;
import org.admitone.provider.zoom.ZoomGuarantees.Reports;
import org.junit.jupiter.api.Test;

class ZoomGuaranteesTest {

    @Test
    void whatever_the_account_has_each_need_is_told_exactly_once() {
        for (Removal removal : Removal.values()) {
            for (Reports reports : Reports.values()) {
                for (Embedding embedding : Embedding.values()) {
                    List<Guarantee> now = ZoomGuarantees.of(new Circumstances(removal, reports, embedding));
                    assertThat(now).extracting(Guarantee::need).containsExactlyElementsOf(EnumSet.allOf(Need.class));
                    assertThat(ZoomGuarantees.inAllCases()).containsAll(now);
                }
            }
        }
    }

    /// Zoom carries the connection: nothing that needs somebody to be out can be enforced from outside.
    @Test
    void what_only_zoom_can_do_is_never_called_enforced() {
        Set<Need> byZoom = EnumSet.of(Need.N1, Need.N2, Need.N4, Need.N5, Need.N9, Need.N12, Need.N15, Need.N16, Need.N18);
        assertThat(ZoomGuarantees.inAllCases()).filteredOn(each -> byZoom.contains(each.need())).extracting(Guarantee::strength).doesNotContain(Strength.ENFORCED);
    }

    /// An event that never comes leaves presence incomplete, until something else tells of it.
    @Test
    void what_rests_on_zooms_word_is_never_called_enforced() {
        assertThat(ZoomGuarantees.inAllCases()).filteredOn(each -> each.need() == Need.N13 || each.need() == Need.N19).hasSize(3)
                .extracting(Guarantee::strength).doesNotContain(Strength.ENFORCED);
    }

    @Test
    void what_is_corrected_by_taking_people_out_is_only_noticed_where_that_cannot_be_done() {
        Set<Need> corrected = needs(Removal.AVAILABLE, Strength.CORRECTED);
        corrected.removeAll(needs(Removal.NOT_AVAILABLE, Strength.CORRECTED));
        assertThat(corrected).containsExactlyInAnyOrder(Need.N1, Need.N4, Need.N9, Need.N12, Need.N15, Need.N16);
        assertThat(needs(Removal.NOT_AVAILABLE, Strength.NOTICED)).containsAll(corrected);
    }

    private static Set<Need> needs(Removal removal, Strength strength) {
        return ZoomGuarantees.of(new Circumstances(removal, Reports.AVAILABLE, Embedding.OFF)).stream().filter(each -> each.strength() == strength)
                .map(Guarantee::need).collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }
}
