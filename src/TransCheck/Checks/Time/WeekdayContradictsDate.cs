using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Checks.Time;

/// <summary>A full date with the wrong day of the week: <c>Thursday, 8 April 2026</c>. A mistake that the source already makes is only noted there.</summary>
internal sealed class WeekdayContradictsDate : ICheck
{
    /// <summary>Before it, a date may be one of another calendar (Turkey changed in 1926).</summary>
    private const int FirstYear = 1930;

    private const double Confidence = 0.9;

    public CheckInfo Info { get; } = new("TC0309", "weekday-contradicts-date", Mqm.Mistranslation, Severity.Major);

    public IEnumerable<Finding> Run(PairContext context)
    {
        var source = Contradictions(context.SourceFacts);
        foreach (var wrong in source)
        {
            yield return new Finding(Info, new FindingSide(wrong.Segment, wrong.Span), null, Confidence, Arguments(wrong)) { Severity = Severity.Neutral, Wording = Wording(wrong) };
        }

        foreach (var wrong in Contradictions(context.TargetFacts).Where(t => !source.Exists(s => s.Stated == t.Stated && s.Date == t.Date)))
        {
            yield return new Finding(Info, null, new FindingSide(wrong.Segment, wrong.Span), Confidence, Arguments(wrong)) { Wording = Wording(wrong) };
        }
    }

    private readonly record struct Contradiction(int Segment, TextSpan Span, string Surface, WeekdayValue Stated, DateOnly Date);

    private static ImmutableArray<string> Arguments(Contradiction wrong) =>
        [wrong.Surface, new WeekdayValue(wrong.Date.DayOfWeek).ToString()];

    private static FindingWording Wording(Contradiction wrong) => new(null, [wrong.Surface], $"weekday.{(int)wrong.Date.DayOfWeek}");

    private static List<Contradiction> Contradictions(DocumentFacts facts)
    {
        var found = new List<Contradiction>();
        foreach (var segment in facts.Document.Segments)
        {
            var mentions = facts.BySegment[segment.Index];
            foreach (var weekday in mentions.Where(m => m.Value is WeekdayValue))
            {
                foreach (var date in mentions)
                {
                    if (date.Value is DateValue { OrderOpen: false, Year: >= FirstYear and <= 9999 and var year, Month: >= 1 and <= 12 and var month, Day: >= 1 and var day }
                        && day <= DateTime.DaysInMonth(year, month)
                        && weekday.Value is WeekdayValue stated
                        && Adjoin(segment.Text, weekday.Span, date.Span)
                        && new DateOnly(year, month, day) is var calendar
                        && calendar.DayOfWeek != stated.Day)
                    {
                        var span = TextSpan.FromBounds(Math.Min(weekday.Span.Start, date.Span.Start), Math.Max(weekday.Span.End, date.Span.End));
                        found.Add(new Contradiction(segment.Index, span, span.Of(segment.Text).ToString(), stated, calendar));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Nothing but space, a comma or brackets stands between the two.</summary>
    private static bool Adjoin(string text, TextSpan one, TextSpan other)
    {
        var (start, end) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return end >= start && end - start <= 3 && text.AsSpan(start, end - start).IndexOfAnyExcept(" ,()\u00a0") < 0;
    }
}
