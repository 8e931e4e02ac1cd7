using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>Reasons as reports write them; with <c>omission.</c> before them keys of the string table.</summary>
internal static class OmissionNames
{
    public static string Of(OmissionReason reason) => reason switch
    {
        OmissionReason.Date => "date",
        OmissionReason.Byline => "byline",
        OmissionReason.ReadingTime => "reading-time",
        OmissionReason.Counter => "counter",
        OmissionReason.Label => "label",
        OmissionReason.Navigation => "navigation",
        OmissionReason.Related => "related",
        OmissionReason.Comments => "comments",
        OmissionReason.RepeatedTitle => "repeated-title",
        _ => "beside",
    };
}
