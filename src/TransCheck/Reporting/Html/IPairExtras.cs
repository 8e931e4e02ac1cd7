namespace TransCheck.Reporting.Html;

/// <summary>What a page adds to a pair beyond what a report shows.</summary>
internal interface IPairExtras
{
    /// <summary>Attributes for the element of a finding, beginning with a space; empty for none.</summary>
    string FindingAttributes(int finding);

    /// <summary>Further content of the element of a finding, behind its message.</summary>
    void WriteFindingEnd(HtmlWriter page, int finding);

    /// <summary>Attributes for the element of a segment, beginning with a space; empty for none.</summary>
    string SegmentAttributes(bool ofSource, MarkedSegment segment);
}

/// <summary>Adds nothing.</summary>
internal sealed class NoPairExtras : IPairExtras
{
    public static NoPairExtras Instance { get; } = new();

    public string FindingAttributes(int finding) => "";

    public void WriteFindingEnd(HtmlWriter page, int finding)
    {
    }

    public string SegmentAttributes(bool ofSource, MarkedSegment segment) => "";
}
