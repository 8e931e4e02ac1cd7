namespace TransCheck.Facts.Quotations;

/// <summary>The characters that quote, in either language.</summary>
internal static class QuotationMarks
{
    public static bool IsMark(char c) => IsDouble(c) || c is '\'' or '‘' or '’' or '‹' or '›' or '‚' or '‛';

    public static bool IsDouble(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '〝' or '〞';
}
