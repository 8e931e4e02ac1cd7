using System.Collections.Immutable;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting.Html;

/// <summary>The report as a folder of pages; see <see cref="ReportFolder"/>.</summary>
internal sealed class HtmlFolder(Texts texts, string toolVersion, CheckReport report, StatisticsReport? statistics)
{
    private readonly HtmlParts _parts = new(texts);
    private readonly HtmlFrame _frame = new(texts, toolVersion, ReportFolder.Mark);

    public IEnumerable<ReportPage> Write()
    {
        var order = report.Pairs.Summaries.Index().Where(p => p.Item.Findings > 0)
            .OrderByDescending(p => p.Item.Counts, Comparer<ImmutableArray<int>>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b.AsSpan()))).ThenBy(p => p.Index).Select(p => p.Index).ToList();
        var names = Names(order);
        var addresses = new PairAddress[report.Pairs.Length];
        foreach (var (i, p) in order.Index())
        {
            var page = new PairPages(_parts, _frame, report.Pairs[p], names[p])
            {
                Previous = i == 0 ? null : names[order[i - 1]],
                Next = i == order.Count - 1 ? null : names[order[i + 1]],
            };
            foreach (var written in page.Write())
            {
                yield return written;
            }

            addresses[p] = page.Address;
        }

        if (statistics is not null)
        {
            using var text = new StringWriter { NewLine = "\n" };
            StatisticsPage.Write(statistics, _parts, _frame, $"<a href=\"{ReportFolder.Index}\">TransCheck</a>", text);
            yield return new ReportPage(StatisticsPage.Name, text.ToString());
        }

        foreach (var written in new IndexPages(_parts, _frame, report, order, addresses, statistics is not null).Write())
        {
            yield return written;
        }
    }

    /// <summary>Of every pair, by its index. One path may be in several pairs.</summary>
    private Dictionary<int, string> Names(List<int> order)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return order.Order().ToDictionary(p => p, p =>
        {
            var (source, target) = (report.Pairs.Summaries[p].Source.Path, report.Pairs.Summaries[p].Target.Path);
            var name = PageNames.Of(target);
            for (var again = 0; !taken.Add(name); again++)
            {
                name = PageNames.Of($"{target}\n{source}{new string('\n', again)}");
            }

            return name;
        });
    }
}
