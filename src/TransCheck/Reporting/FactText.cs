using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>Writes values as a reader of one language does: <c>22%</c> or <c>%22</c>, <c>14.3 billion USD</c> or <c>14,3 milyar USD</c>.</summary>
internal sealed class FactText(Texts texts)
{
    /// <summary>Shorter digits stay in one piece, as years do.</summary>
    private const int GroupedFrom = 10_000;

    private static readonly FrozenDictionary<string, string[]> UnitNames = ResourceTable.ReadKeyed("unit-names.tsv", "unit", "one", "several", "turkish")
        .ToFrozenDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);

    private static readonly (decimal Amount, string Key)[] Scales = [(1_000_000_000_000, "scale.trillion"), (1_000_000_000, "scale.billion"), (1_000_000, "scale.million")];

    private static readonly string[] DaysFromNow = ["value.before-yesterday", "value.yesterday", "value.today", "value.tomorrow", "value.after-tomorrow"];
    private static readonly string[] Parts = ["value.early", "value.mid", "value.late"];

    private bool IsTurkish => texts.Language == Language.Turkish;

    /// <summary>Values that are not equal may read the same: 0.33333 and 0.333333.</summary>
    public string Of(FactValue value) => value switch
    {
        NumberValue v => Amount(v.Amount),
        OrdinalValue v => IsTurkish ? $"{Amount(v.Amount)}." : v.ToString(),
        PercentValue v => IsTurkish ? $"%{Amount(v.Amount)}" : $"{Amount(v.Amount)}%",
        PercentagePointValue v => texts.Format(v.Amount == 1 ? "value.percentage-point.one" : "value.percentage-point.other", Amount(v.Amount)),
        MoneyValue v => $"{Amount(v.Amount)} {v.Currency}",
        QuantityValue v => $"{Amount(v.Amount)} {Unit(v.Unit, v.Amount == 1)}",
        DateValue v => Date(v),
        DecadeValue v => IsTurkish ? $"{v.FirstYear.ToString(CultureInfo.InvariantCulture)}'{TurkishPlural(v.FirstYear)}" : v.ToString(),
        RelativeDateValue { Unit: "day", FromNow: true, Offset: >= -2 and <= 2 and var offset } => texts[DaysFromNow[offset + 2]],
        QualifierValue { Kind: QualifierKind.Part } v => texts[Parts[v.Code - 1]],
        QualifierValue { Kind: QualifierKind.Era } v => texts[v.Code < 0 ? "value.bc" : "value.ad"],
        QualifierValue v => texts["value.compass"].Split(' ')[v.Code],
        RelativeDateValue { Offset: -1 or 0 or 1 } v => texts.Format(v.Offset < 0 ? "value.last" : v.Offset == 0 ? "value.this" : "value.next", Unit(v.Unit, one: true)),
        WeekdayValue v => texts.Culture.DateTimeFormat.GetDayName(v.Day),
        TimeValue v => v.Text(IsTurkish ? '.' : ':'),
        _ => value.ToString().ReplaceLineEndings(" "),
    };

    /// <summary>Round millions and more with a word, other numbers in digits.</summary>
    private string Amount(decimal amount)
    {
        foreach (var (scale, key) in Scales)
        {
            if (Math.Abs(amount) >= scale && decimal.Round(amount / scale, 3) == amount / scale)
            {
                return $"{Digits(amount / scale)} {texts[key]}";
            }
        }

        return Digits(amount);
    }

    private string Digits(decimal amount) => amount.ToString(Math.Abs(amount) < GroupedFrom ? "0.######" : "#,##0.######", texts.Culture);

    private string Unit(string code, bool one) =>
        UnitNames.TryGetValue(code, out var names) ? names[IsTurkish ? 3 : one ? 1 : 2]
        : code switch
        {
            "season" => texts["value.season"],
            "weekday" => texts["value.weekday"],
            _ => code,
        };

    private string Date(DateValue date)
    {
        var month = date.Month is { } m ? texts.Culture.DateTimeFormat.GetMonthName(m) : null;
        var day = date.Day?.ToString(CultureInfo.InvariantCulture);
        return day is not null && month is null && date.Year is null
            ? texts.Format("value.day", day)
            : string.Join(' ', new[] { day, month, date.Year?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
    }

    /// <summary>By the last vowel of the number when it is read.</summary>
    private static string TurkishPlural(int year) => (year / 10 % 10) switch
    {
        1 or 3 or 4 or 6 or 9 => "lar",
        _ => "ler",
    };
}
