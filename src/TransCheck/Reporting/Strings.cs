namespace TransCheck.Reporting;

/// <summary>Names the string table, <c>resources/strings/Strings.resx</c>, to the localizer.</summary>
internal sealed class Strings;
