using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting.Html;

/// <summary>What a chart of rates shows of one group or run.</summary>
/// <param name="IsUncertain">See <see cref="FindingRate.IsUncertain"/>.</param>
internal sealed record RateRow(ChartRow Row, FindingRate Rate, bool IsUncertain);
