using System.Collections.Immutable;

namespace TransCheck.Batch;

/// <summary>Something that a person who watches is told.</summary>
/// <param name="Key">Of the string table.</param>
/// <param name="Arguments">Fill the holes of the text.</param>
/// <param name="IsDetail">Only of use to who looks closely.</param>
public sealed record BatchNotice(string Key, ImmutableArray<object> Arguments, bool IsDetail = false);
