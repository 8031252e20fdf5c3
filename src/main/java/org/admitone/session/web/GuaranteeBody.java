package org.admitone.session.web;

import java.util.List;
import org.admitone.provider.Guarantee;
import org.jspecify.annotations.Nullable;

/// A need and how strongly it is kept, as programs see it.
///
/// @param need     its number, e.g. `N4`
/// @param strength `enforced`, `corrected` or `noticed`
/// @param when     under which circumstances this holds; null: always
record GuaranteeBody(String need, String words, String strength, @Nullable String when, String how) {

    static List<GuaranteeBody> of(List<Guarantee> guarantees) {
        return guarantees.stream().map(each -> new GuaranteeBody(each.need().name(), each.need().words(), each.strength().code(),
                each.when().isEmpty() ? null : each.when(), each.how())).toList();
    }
}
