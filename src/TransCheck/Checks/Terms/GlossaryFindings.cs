namespace TransCheck.Checks.Terms;

/// <summary>Turns violations of the glossary into the findings of their checks.</summary>
internal static class GlossaryFindings
{
    public static IEnumerable<Finding> Of(CheckInfo check, PairContext context, bool doNotTranslate)
    {
        foreach (var violation in context.GlossaryViolations)
        {
            if (violation.Entry.DoNotTranslate == doNotTranslate)
            {
                var note = violation.Entry.Note.Length > 0 ? $" ({violation.Entry.Note})" : "";
                yield return new Finding(
                    check,
                    violation.Source,
                    violation.Target,
                    violation.Confidence,
                    [violation.Source.SurfaceIn(context.Pair.Source), violation.Allowed, violation.Target.SurfaceIn(context.Pair.Target), note])
                {
                    Severity = violation.Entry.Severity ?? check.Severity,
                    Variant = violation.IsForbidden ? "forbidden" : violation.Target.Span.Length > 0 ? "other" : null,
                };
            }
        }
    }
}
