package org.admitone.platform.web;

import org.admitone.platform.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the [Revision] of `If-Match`, or [Revision#NOTHING_YET] for `If-None-Match: *`; without either any revision will do.
final class RevisionArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Revision.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                                  @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader("If-Match");
        String none = request.getHeader("If-None-Match");
        if (none != null) {
            return nothingYet(none.strip(), header);
        }
        return header == null ? Revision.ANY : read(header.strip());
    }

    private static Revision nothingYet(String none, @Nullable String match) {
        if (match != null || !none.equals("*")) {
            throw new UnreadableHeader("With a change If-None-Match takes * alone, for a thing that must not be there yet, and If-Match does not go with it.");
        }
        return Revision.NOTHING_YET;
    }

    private static Revision read(String header) {
        String tag = header.startsWith("W/") ? header.substring(2) : header;
        if (tag.matches("\"[1-9][0-9]{0,17}\"")) {
            return new Revision(Long.parseLong(tag.substring(1, tag.length() - 1)));
        }
        throw new UnreadableHeader("If-Match takes one ETag exactly as it was given out, quotation marks included.");
    }
}
