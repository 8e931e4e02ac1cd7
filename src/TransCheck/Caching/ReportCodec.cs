using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Facts.Code;
using TransCheck.Facts.Links;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;
using TransCheck.Reporting;

namespace TransCheck.Caching;

/// <summary>Turns the report of a pair into bytes and back: JSON, packed. What is read is equal to what was written in all that a report shows.</summary>
internal static class ReportCodec
{
    /// <summary>The fastest there is; more would take longer than checking saves.</summary>
    private const int Quality = 1;

    private const int Window = 18;

    /// <summary>How much was kept of the pair, and the length of the JSON.</summary>
    private const int HeadLength = 1 + sizeof(int);

    /// <param name="detail">What was kept of the pair.</param>
    public static byte[] Write(PairReport report, ReportDetail detail)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Default.PairReport);
        var packed = new byte[HeadLength + BrotliEncoder.GetMaxCompressedLength(json.Length)];
        packed[0] = (byte)detail;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), json.Length);
        return BrotliEncoder.TryCompress(json, packed.AsSpan(HeadLength), out var written, Quality, Window) ? packed[..(HeadLength + written)] : throw new InvalidOperationException("too small a buffer");
    }

    /// <param name="detail">What is wanted of the pair.</param>
    /// <returns>Null for what <see cref="Write"/> did not write, or not with so much detail.</returns>
    public static PairReport? TryRead(byte[] bytes, ReportDetail detail)
    {
        if (bytes.Length < HeadLength || bytes[0] < (byte)detail)
        {
            return null;
        }

        try
        {
            var json = new byte[BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(1))];
            return BrotliDecoder.TryDecompress(bytes.AsSpan(HeadLength), json, out var written) && written == json.Length && JsonSerializer.Deserialize(json, ReportJson.Default.PairReport) is { } report
                ? WithDetail(report, (ReportDetail)bytes[0], detail)
                : null;
        }
        catch (Exception e) when (e is JsonException or OverflowException or NotSupportedException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The report without what is not wanted: it is the same whatever earlier runs kept.</summary>
    private static PairReport WithDetail(PairReport report, ReportDetail kept, ReportDetail wanted) => kept == wanted ? report : report with
    {
        Facts = wanted >= ReportDetail.Facts ? report.Facts : FactLists.None,
        Text = wanted >= ReportDetail.EveryText || (wanted >= ReportDetail.Text && !report.Findings.IsEmpty) ? report.Text : PairText.None,
    };
}

/// <summary>A check is known by its id.</summary>
internal sealed class CheckInfoConverter : JsonConverter<CheckInfo>
{
    private static readonly FrozenDictionary<string, CheckInfo> ById = CheckCatalogue.Infos.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such check.</exception>
    public override CheckInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ById[reader.GetString() ?? ""];

    public override void Write(Utf8JsonWriter writer, CheckInfo value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}

/// <summary>A value is an object with one member, named after its kind.</summary>
internal sealed class FactValueConverter : JsonConverter<FactValue>
{
    public static FrozenDictionary<string, Type> Kinds { get; } = new[]
    {
        typeof(NumberValue), typeof(DottedValue), typeof(OrdinalValue), typeof(PercentValue), typeof(PercentagePointValue), typeof(MoneyValue), typeof(CurrencyValue), typeof(QuantityValue),
        typeof(DateValue), typeof(DecadeValue), typeof(RelativeDateValue), typeof(QualifierValue), typeof(FrequencyValue), typeof(WeekdayValue), typeof(TimeValue),
        typeof(NameValue), typeof(QuotationValue), typeof(LinkValue), typeof(CodeValue),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public override FactValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var kind = Kinds[reader.GetString() ?? ""];
        reader.Read();
        var value = (FactValue?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(kind));
        reader.Read();
        return value;
    }

    public override void Write(Utf8JsonWriter writer, FactValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(value.GetType().Name);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
        writer.WriteEndObject();
    }
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(CheckInfoConverter), typeof(FactValueConverter)])]
[JsonSerializable(typeof(PairReport))]
[JsonSerializable(typeof(NumberValue))]
[JsonSerializable(typeof(DottedValue))]
[JsonSerializable(typeof(OrdinalValue))]
[JsonSerializable(typeof(PercentValue))]
[JsonSerializable(typeof(PercentagePointValue))]
[JsonSerializable(typeof(MoneyValue))]
[JsonSerializable(typeof(CurrencyValue))]
[JsonSerializable(typeof(QuantityValue))]
[JsonSerializable(typeof(DateValue))]
[JsonSerializable(typeof(DecadeValue))]
[JsonSerializable(typeof(RelativeDateValue))]
[JsonSerializable(typeof(QualifierValue))]
[JsonSerializable(typeof(FrequencyValue))]
[JsonSerializable(typeof(WeekdayValue))]
[JsonSerializable(typeof(TimeValue))]
[JsonSerializable(typeof(NameValue))]
[JsonSerializable(typeof(QuotationValue))]
[JsonSerializable(typeof(LinkValue))]
[JsonSerializable(typeof(CodeValue))]
internal sealed partial class ReportJson : JsonSerializerContext;
